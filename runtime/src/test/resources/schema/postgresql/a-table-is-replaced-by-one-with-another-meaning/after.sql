create table event (code varchar(10) not null, happened timestamp, primary key (code));
