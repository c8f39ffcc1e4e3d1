create table writer (id bigint not null, full_name varchar(80), primary key (id));

create table book (id bigint not null, writer_id bigint references writer, primary key (id));
