create type mood as enum ('SAD', 'it''s fine');

create table thing (id bigint not null, a varchar(40), b bigint, c double precision, d bytea, e numeric(30,10), f boolean, g timestamp(6) with time zone, h timestamp(6), i date, j time(6), k uuid, l jsonb, m json, n text[], o mood, p inet, q interval, r int4range, s char(5), t real, v bit(4), w xml, x oid, y tsvector, z smallint, primary key (id));
