create table cache (name text, value text check (value <> ''), constraint uk unique (value) on conflict ignore, primary key (name) on conflict replace);
