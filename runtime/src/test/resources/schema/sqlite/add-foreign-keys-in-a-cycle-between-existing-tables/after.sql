create table person (id integer primary key, team_id bigint references team (id));

create table team (id integer primary key, lead_id bigint references person (id));
