UPDATE volume SET number = isbn;
