package app;

interface Shape {}
