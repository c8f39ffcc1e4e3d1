create table sale (id bigint not null, preis integer, title varchar(20), primary key (id));

create view expensive as select id, preis from sale where preis > 5;

create function touch() returns trigger language plpgsql as 'begin return new; end';

create trigger sale_touch before update of preis on sale for each row when (new.preis > 0) execute function touch();

alter table sale enable row level security;

create policy cheap on sale using (preis < 1000);

grant select (id, preis) on sale to hs_reader;
