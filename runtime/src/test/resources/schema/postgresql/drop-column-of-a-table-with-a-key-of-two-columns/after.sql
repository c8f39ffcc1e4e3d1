create table member (team integer not null, person varchar(20) not null, primary key (team, person));
