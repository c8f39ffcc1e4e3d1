create table book (id integer primary key, pages integer, price real, title text, cover blob, any_thing any);
