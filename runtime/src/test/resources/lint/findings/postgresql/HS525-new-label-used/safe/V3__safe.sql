UPDATE diary SET mood = 'great' WHERE mood = 'good';
