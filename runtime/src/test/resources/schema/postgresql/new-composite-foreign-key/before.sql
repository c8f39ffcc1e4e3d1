create table part (maker varchar(10) not null, number integer not null, primary key (maker, number));

create table stock (id bigint not null, part_number integer, part_maker varchar(10), primary key (id));
