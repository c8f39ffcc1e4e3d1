create table club (id integer not null, chair_id integer not null, primary key (id));

create table member (id integer not null, club_id integer not null, primary key (id));

alter table club add constraint fk_chair foreign key (chair_id) references member;

alter table member add constraint fk_club foreign key (club_id) references club on delete set null;
