insert into person values (1, 'SAD', '{SAD,HAPPY}'), (2, 'HAPPY', null);
