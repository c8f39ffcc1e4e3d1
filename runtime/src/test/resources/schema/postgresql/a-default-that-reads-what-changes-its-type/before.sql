create function dearest() returns integer language sql begin atomic select max(price) from book; end;

create table invoice (id bigint not null, total integer default dearest(), primary key (id));
