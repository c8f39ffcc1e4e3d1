create table author (id integer primary key, name text, rank integer check (rank > 0), email text not null unique, born integer, domain text as (substr(email, 3)));

create table message (id integer primary key, email text references author (email));

create table answer (id integer primary key, message_id bigint references message (id));

create index ix_domain on author (domain);
