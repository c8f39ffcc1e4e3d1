create table book (code text not null, title text, primary key (code));
