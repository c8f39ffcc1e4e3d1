create table cache (id integer primary key on conflict replace, name text unique on conflict ignore, value text not null on conflict replace default 'x');
