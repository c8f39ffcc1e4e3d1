create table member (team_id bigint not null, person_id bigint not null, since text, primary key (team_id, person_id));
