SET LOCAL lock_timeout = '5s';

ALTER TYPE mood RENAME TO mood_old;

CREATE TYPE mood AS ENUM ('good', 'bad');

ALTER TABLE diary ALTER COLUMN mood TYPE mood USING mood::text::mood;

DROP TYPE mood_old;
