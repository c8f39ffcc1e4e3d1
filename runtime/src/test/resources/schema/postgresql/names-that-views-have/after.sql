create table book (id bigint not null, report_id bigint, primary key (id));

create table report (id bigint not null, primary key (id));

create table sums (id bigint not null, primary key (id));

create table thing (id bigint not null, primary key (id));

create table note (id bigint not null, report_id bigint, primary key (id));

alter table book add constraint fk_report foreign key (report_id) references report;

alter table note add constraint fk_note foreign key (report_id) references report;

create sequence book_seq start with 1 increment by 50;
