create table product (
    id bigint not null,
    name varchar(255) not null,
    description text,
    price numeric(38,2) not null,
    active boolean not null default true,
    primary key (id)
);
create sequence product_seq start with 1 increment by 50;
