create table club (id bigint not null, chair_id bigint not null, primary key (id));

create table member (id bigint not null, club_id bigint not null, primary key (id));

alter table club add constraint fk_chair foreign key (chair_id) references member deferrable initially deferred;

alter table member add constraint fk_club foreign key (club_id) references club on delete cascade;
