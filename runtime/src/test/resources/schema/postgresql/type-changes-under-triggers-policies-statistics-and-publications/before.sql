create table sale (id bigint not null, price integer, kind varchar(5), primary key (id));

create function touch() returns trigger language plpgsql as 'begin return new; end';

create trigger sale_touch before update of price on sale for each row when (new.price > 0) execute function touch();

alter table sale enable row level security;

create policy cheap on sale for select using (price < 1000);

create statistics sale_statistics (dependencies) on price, kind from sale;

create rule sale_rule as on delete to sale where old.price > 100 do instead nothing;

create function dearest() returns integer language sql begin atomic select max(price) from sale; end;

comment on policy cheap on sale is 'only cheap ones';
