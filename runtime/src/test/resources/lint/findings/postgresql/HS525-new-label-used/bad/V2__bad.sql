ALTER TYPE mood ADD VALUE 'great';

UPDATE diary SET mood = 'great' WHERE mood = 'good';
