/**
 * The only script of the reading site. It gives a reader back how they like to read before anything is drawn, and remembers what
 * they choose; without it the same choices hold for one page, by styles alone. Nothing is sent anywhere.
 *
 * It stands in the page itself, so that no second file is waited for, and the policy of the page names it by its hash.
 */
export const FIRST_SCRIPT = `(function(d,s){try{s=localStorage}catch(e){return}
var n=['theme','size','face'],r=d.documentElement
n.forEach(function(k){var v=s.getItem('reading-'+k);if(v)r.setAttribute('data-'+k,v)})
d.addEventListener('DOMContentLoaded',function(){n.forEach(function(k){var v=r.getAttribute('data-'+k),i=v&&d.getElementById('reading-'+k+'-'+v);if(i)i.checked=true})})
d.addEventListener('change',function(e){var i=e.target,k=i.name&&i.name.slice(8);if(n.indexOf(k)<0||i.name!=='reading-'+k)return
r.setAttribute('data-'+k,i.value);try{s.setItem('reading-'+k,i.value)}catch(x){}})
})(document)`
