create table member (team text not null, person integer not null, role text not null default 'none', since text, primary key (team, person)) without rowid;

create index ix_role on member (role);
