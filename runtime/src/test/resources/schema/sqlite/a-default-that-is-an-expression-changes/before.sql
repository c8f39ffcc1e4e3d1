create table book (id integer primary key, created text default current_timestamp, code text default (lower(hex('ab'))), number integer default (1 + 1));
