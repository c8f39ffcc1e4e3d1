create table cache (name text primary key on conflict replace, value text);
