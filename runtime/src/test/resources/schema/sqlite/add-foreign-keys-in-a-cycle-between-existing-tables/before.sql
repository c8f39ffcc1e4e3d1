create table person (id integer primary key, team_id bigint);

create table team (id integer primary key, lead_id bigint);
