create table somebody_elses (id bigint not null, mood mood, primary key (id));
