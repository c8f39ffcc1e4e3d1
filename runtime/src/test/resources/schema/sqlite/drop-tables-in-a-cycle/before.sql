create table club (id integer primary key, chair_id bigint references member);

create table member (id integer primary key, club_id bigint not null references club on delete cascade);

create table city (id integer primary key);
