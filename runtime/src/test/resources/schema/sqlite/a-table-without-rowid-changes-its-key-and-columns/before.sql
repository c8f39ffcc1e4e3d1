create table member (team text not null, person integer not null, role text, primary key (team, person)) without rowid;
