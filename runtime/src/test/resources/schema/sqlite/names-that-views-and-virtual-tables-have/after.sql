create table book (id integer primary key, title text, report_id integer references report);

create table report (id integer not null, title text, primary key (id));

create table words (title text);

create table words_data (id integer primary key);

create table note (id integer primary key, report_id integer references report);
