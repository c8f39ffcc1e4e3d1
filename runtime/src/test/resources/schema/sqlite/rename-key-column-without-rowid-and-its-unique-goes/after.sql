create table book ("order" text, t integer, primary key (t), constraint ck_19 check ("order" <> 'nothing')) without rowid;
