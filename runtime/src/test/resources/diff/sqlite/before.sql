create table artist (
  artist_id integer primary key autoincrement,
  name varchar(120) not null,
  country text default 'unknown');
create table album (
  album_id integer primary key,
  title varchar(160) not null,
  artist_id integer not null references artist (artist_id) on delete cascade,
  unique (artist_id, title));
create table track (
  track_id integer primary key,
  album_id integer references album (album_id),
  name text not null,
  milliseconds integer not null check (milliseconds > 0),
  price numeric(10, 2) not null default 0.99);
create index track_album on track (album_id);
create table playlist (playlist_id integer primary key, name text not null unique);
create table playlist_track (
  playlist_id integer not null references playlist (playlist_id) on delete cascade,
  track_id integer not null references track (track_id),
  primary key (playlist_id, track_id));
create table obsolete (id integer primary key, note text);
create view cheap as select track_id, name from track where price < 1;
create trigger artist_trimmed after insert on artist begin
  update artist set name = trim(new.name) where artist_id = new.artist_id;
end;
insert into artist values (1, 'Nina', 'US'), (2, 'Miles', 'US'), (7, 'Björk', null);
insert into album values (1, 'Pastel Blues', 1), (2, 'Kind of Blue', 2);
insert into track values (1, 1, 'Sinnerman', 620000, 1.29), (2, 2, 'So What', 562000, 0.99), (3, null, 'Loose', 1, 0.5);
insert into playlist values (1, 'Sunday'), (2, 'Empty');
insert into playlist_track values (1, 1), (1, 2);
