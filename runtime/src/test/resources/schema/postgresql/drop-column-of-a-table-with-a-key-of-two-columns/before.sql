create table member (team integer not null, person varchar(20) not null, role varchar(10), primary key (team, person));
