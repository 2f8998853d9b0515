const berthKey = 'berth';
