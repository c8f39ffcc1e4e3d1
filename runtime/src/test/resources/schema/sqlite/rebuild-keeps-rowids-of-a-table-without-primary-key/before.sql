create table event (name text);
