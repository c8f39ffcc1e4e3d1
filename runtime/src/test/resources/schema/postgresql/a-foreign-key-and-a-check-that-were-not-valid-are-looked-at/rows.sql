insert into author values (1);

insert into book values (1, 1, 5), (2, null, null);

alter table book add constraint fk_writer foreign key (author_id) references author not valid;

alter table book add constraint ck_pages check (pages > 0) not valid;
