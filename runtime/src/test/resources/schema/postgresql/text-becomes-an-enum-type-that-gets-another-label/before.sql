create type mood as enum ('SAD');

create table book (id integer not null, a text, b mood, c mood[], d text, primary key (id), unique (b), check (b <> 'SAD' or id = 1));
