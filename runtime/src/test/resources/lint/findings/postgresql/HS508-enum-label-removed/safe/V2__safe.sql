SET LOCAL lock_timeout = '5s';

UPDATE diary SET mood = 'bad' WHERE mood = 'ugly';

ALTER TYPE mood RENAME TO mood_old;

CREATE TYPE mood AS ENUM ('good', 'bad');

-- accept HS513: the diary is small
ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;

DROP TYPE mood_old;
