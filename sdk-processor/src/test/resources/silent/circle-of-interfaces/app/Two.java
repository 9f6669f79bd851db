package app;

interface Two extends One {}
