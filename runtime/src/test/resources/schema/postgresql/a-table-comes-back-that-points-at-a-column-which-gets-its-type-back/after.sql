create table shelf (code text not null, id boolean not null, primary key (code), unique (id));
