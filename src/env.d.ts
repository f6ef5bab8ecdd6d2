/// <reference types="astro/client" />
declare module 'virtual:marque.css';
