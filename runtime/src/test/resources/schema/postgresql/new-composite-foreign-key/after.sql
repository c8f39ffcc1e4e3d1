create table part (maker varchar(10) not null, number integer not null, primary key (maker, number));

create table stock (id bigint not null, part_number integer, part_maker varchar(10), primary key (id));

alter table stock add constraint fk_part foreign key (part_maker, part_number) references part (maker, number);
