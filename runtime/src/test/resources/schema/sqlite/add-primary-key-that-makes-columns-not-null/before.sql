create table member (team_id bigint, person_id bigint, since text);
