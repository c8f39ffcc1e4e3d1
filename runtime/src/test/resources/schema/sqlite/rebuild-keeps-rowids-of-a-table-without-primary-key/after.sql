create table event (name text check (length(name) > 1));
