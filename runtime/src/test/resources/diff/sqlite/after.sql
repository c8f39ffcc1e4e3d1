-- what before.sql is to become; the order of tables and columns is another
begin;
create table genre (genre_id integer primary key, name text not null unique);
create table artist (
  artist_id integer primary key autoincrement,
  name varchar(120) not null,
  born integer check (born > 1000),
  origin text);
create table album (
  album_id integer primary key,
  artist_id integer not null references artist (artist_id) on delete restrict,
  title varchar(200) not null,
  unique (artist_id, title));
create table collection (playlist_id integer primary key, name text not null unique, public boolean not null default false);
create table track (
  track_id integer primary key,
  album_id integer references album (album_id),
  genre_id integer references genre (genre_id),
  name text not null,
  composer text,
  milliseconds integer not null check (milliseconds > 0),
  price real not null default 0.99);
create index track_name on track (name collate nocase, price desc) where price > 0;
create table playlist_track (
  playlist_id integer not null references collection (playlist_id) on delete cascade,
  track_id integer not null references track (track_id),
  primary key (playlist_id, track_id));
create view cheap as select track_id, name from track where price < 1;
create view long_ones as select name from track where milliseconds > 600000;
create trigger track_named before insert on track when new.name = '' begin select raise(abort, 'no name; no track'); end;
commit;
