create type mood as enum ('SAD', 'NEW');

create table book (id integer not null, a mood not null default 'NEW', b mood, c mood[] not null default '{NEW}', d mood[], e mood not null default 'NEW', primary key (id), unique (b), check (b <> 'SAD' or id = 1), check (a = 'NEW' or a = 'SAD'));
