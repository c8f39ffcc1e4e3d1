create table book (id integer primary key, titel text);

create table report (id integer primary key);

create view old_report as select id from report;

drop table report;
