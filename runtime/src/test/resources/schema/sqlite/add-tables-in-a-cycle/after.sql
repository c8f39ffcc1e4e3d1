create table city (id integer primary key, name text);

create table person (id integer primary key, team_id bigint references team (id), city_id bigint references city);

create table team (id integer primary key, lead_id bigint not null references person (id) deferrable initially deferred);
