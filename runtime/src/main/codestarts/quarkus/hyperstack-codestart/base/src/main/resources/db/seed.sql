-- Rows to begin with. They are put in by "bin/hyperstack seed", and in dev mode when the database has just been created.
-- The numbers are negative because the application counts upwards from 1. With "do nothing" it can run again and again.
insert into author (id, name) values (-1, 'Jane Austen'), (-2, 'George Eliot') on conflict (id) do nothing;
insert into book (id, title, author_id) values (-1, 'Emma', -1), (-2, 'Persuasion', -1), (-3, 'Middlemarch', -2)
    on conflict (id) do nothing;
